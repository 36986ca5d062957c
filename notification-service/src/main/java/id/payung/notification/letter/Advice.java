package id.payung.notification.letter;

import java.net.URI;
import java.util.List;

/// What a letter about an alert would say at this moment, for somebody who looks at it on a page.
///
/// @param situation the sentence that says it all
/// @param remedy what to do next
/// @param address the page on which it is done
/// @param cost what setting it right costs; empty where it is not about money
/// @param outlook what happens if nothing is done
public record Advice(String situation, String remedy, URI address, List<String> cost, List<String> outlook) {}
