package id.payung.notification.mail;

import id.payung.notification.delivery.Answer;
import id.payung.notification.delivery.Channel;
import id.payung.notification.delivery.Claimed;
import id.payung.notification.delivery.Letter;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import org.springframework.stereotype.Component;

/// The channel to mailboxes. A letter holds names, so it is written when it leaves and stored nowhere.
@Component
class Mailboxes implements Channel {

    private final Letter.Writer writer;
    private final Post post;

    Mailboxes(Letter.Writer writer, Post post) {
        this.writer = writer;
        this.post = post;
    }

    @Override
    public Way way() {
        return Way.EMAIL;
    }

    @Override
    public Answer carry(Claimed claimed) {
        InternetAddress recipient;
        try {
            recipient = new InternetAddress(claimed.recipient(), true);
        } catch (AddressException _) {
            return new Answer.Refused("the address is not valid");
        }
        return writer.write(claimed.alert(), Letter.Kind.valueOf(claimed.kind()))
                .map(letter -> post.send(claimed, letter, recipient))
                .orElseGet(() -> new Answer.Pointless("the reason is gone"));
    }
}
