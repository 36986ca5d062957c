package id.payung.notification.alert;

/// What is worth a letter.
public enum News {
    OPENED,
    REOPENED,
    REMINDED,
    CLOSED
}
