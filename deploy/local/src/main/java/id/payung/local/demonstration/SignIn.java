package id.payung.local.demonstration;

/// With what somebody of the demonstration signs in.
///
/// @param who the office or the region, as a person reads it
/// @param role `OPD` or `REGION`
public record SignIn(String who, String role, String clientId, String clientSecret) {}
