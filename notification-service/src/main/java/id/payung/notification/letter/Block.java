package id.payung.notification.letter;

import java.net.URI;
import java.util.List;

/// A piece of a letter, before it is put on paper.
sealed interface Block {

    record Heading(String words) implements Block {}

    record Sentence(String words) implements Block {}

    /// The first sentence, which says it all.
    record Lead(String words) implements Block {}

    record Names(List<String> lines) implements Block {}

    record Link(URI address) implements Block {}
}
