using Arende.Domain.Cases;

namespace Arende.Domain.Meetings;

/// <summary>What an item is looked through for, in that order.</summary>
public enum ReadinessCheck { Negotiation, Signatures, Attachments, Recipients, Access }

/// <summary>How it is with one of them. What is to be known holds nothing back.</summary>
public enum ReadinessState { Ready, ToKnow, Missing }

/// <param name="Check">What was looked at.</param>
/// <param name="State">How it is.</param>
/// <param name="Count">How many are missing, or are to be known of.</param>
public sealed record ReadinessLine(ReadinessCheck Check, ReadinessState State, int Count = 0);

/// <summary>What a case has when it comes to a meeting.</summary>
/// <param name="Report">Its staff report.</param>
/// <param name="Access">Who may read it.</param>
/// <param name="SecretDocuments">How many of its documents are marked secret.</param>
/// <param name="OpenNegotiations">Steps of its path that aren't over: negotiation and information by MBL 11 and 19 §§.</param>
/// <param name="OpenSignatures">Steps to sign that aren't taken.</param>
/// <param name="IsSigned">A signed report of it is kept.</param>
public sealed record CaseAtMeeting(StaffReport Report, AccessLevel Access, int SecretDocuments, int OpenNegotiations, int OpenSignatures, bool IsSigned);

/// <summary>Whether a case is ready for the agenda, and what it lacks. What it lacks is told, and the clerk may put it up all the same.</summary>
public sealed record ItemReadiness(IReadOnlyList<ReadinessLine> Lines)
{
    public bool IsReady => Lines.All(line => line.State != ReadinessState.Missing);

    /// <summary>MBL 11 §: the employer negotiates before it decides. The summons doesn't go out before that is over.</summary>
    public bool HoldsSummonsBack => Lines.Any(line => line is { Check: ReadinessCheck.Negotiation, State: ReadinessState.Missing });

    public IEnumerable<ReadinessLine> Missing => Lines.Where(line => line.State == ReadinessState.Missing);

    public static ItemReadiness Of(CaseAtMeeting c) => new(
    [
        Lacks(ReadinessCheck.Negotiation, c.OpenNegotiations),
        // Who signs is the report's to say; of one that names nobody nothing is missing.
        Lacks(ReadinessCheck.Signatures, c.OpenSignatures > 0 ? c.OpenSignatures : c.IsSigned ? 0 : c.Report.Signatories.Count),
        Lacks(ReadinessCheck.Attachments, c.Report.Attachments.Count(attachment => attachment.LacksFile)),
        Recipients(c.Report.Recipients),
        // Members read what is open; what isn't is on the agenda without its title, and reaches them in another way.
        c.Access != AccessLevel.Open ? new(ReadinessCheck.Access, ReadinessState.ToKnow) : ToKnow(ReadinessCheck.Access, c.SecretDocuments),
    ]);

    private static ReadinessLine Recipients(IReadOnlyList<Recipient> recipients) => recipients.Count == 0
        ? new(ReadinessCheck.Recipients, ReadinessState.Missing)
        : Lacks(ReadinessCheck.Recipients, recipients.Count(one => one.UnitId is null && string.IsNullOrWhiteSpace(one.Address)));

    private static ReadinessLine Lacks(ReadinessCheck check, int count) => new(check, count == 0 ? ReadinessState.Ready : ReadinessState.Missing, count);

    private static ReadinessLine ToKnow(ReadinessCheck check, int count) => new(check, count == 0 ? ReadinessState.Ready : ReadinessState.ToKnow, count);
}
