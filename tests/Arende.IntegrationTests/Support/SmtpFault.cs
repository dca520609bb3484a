namespace Arende.IntegrationTests.Support;

/// <summary>What an <see cref="SmtpSink"/> does wrong on purpose.</summary>
public enum SmtpFault
{
    None,
    /// <summary>Answers the connection with 421, "not now", and closes it.</summary>
    RefusesConnections,
    /// <summary>Answers every RCPT TO with 450: try again later.</summary>
    RefusesRecipientsForNow,
    /// <summary>Answers every RCPT TO with 550: no such mailbox.</summary>
    RefusesRecipientsForGood,
    /// <summary>Takes the first half of a message and closes the connection. Nothing is recorded.</summary>
    DropsConnectionDuringMessage,
    /// <summary>Takes and records a whole message, and closes the connection before it has said so.</summary>
    DropsConnectionBeforeAnswer,
}
