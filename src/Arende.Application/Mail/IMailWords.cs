using Arende.Application.Distribution;
using Arende.Application.Meetings;
using Arende.Domain.Assignments;
using Arende.Domain.Bodies;
using Arende.Domain.Mail;
using Arende.Domain.Meetings;
using Arende.Domain.Reports;

namespace Arende.Application.Mail;

/// <summary>
/// What mails say. A mail is composed here, of what its reader may see; its words are beside all others, in Arende.Texts,
/// which knows this project and isn't known by it (decision 28).
/// </summary>
public interface IMailWords
{
    /// <summary>A recipient's copy of what a meeting decided of a case. A link is null to who has nowhere to read it.</summary>
    ComposedMail Decision(DecisionToSend decision, string? link);

    /// <summary>The same to somebody without an account: the link acknowledges, and leads to nothing more.</summary>
    ComposedMail DecisionToOutside(DecisionToSend decision, string? link);

    /// <summary>What a delegate decided.</summary>
    ComposedMail DelegatedDecision(DelegatedToSend decision, string? link);

    /// <summary>The same, to somebody without an account.</summary>
    ComposedMail DelegatedDecisionToOutside(DelegatedToSend decision, string? link);

    /// <summary>That a decision in a secret case awaits, and nothing of what it says.</summary>
    ComposedMail SecretDecision(string number, string? link);

    /// <summary>Assignments whose deadline is near or has passed.</summary>
    /// <param name="mine">The reader's own, and those that they answer for.</param>
    /// <param name="others">What is late with others, told to whoever is above them.</param>
    /// <param name="today">What was due before is late.</param>
    /// <param name="link">Where it stands.</param>
    ComposedMail Assignments(IReadOnlyList<AssignmentLine> mine, IReadOnlyList<AssignmentLine> others, DateOnly today, string? link);

    /// <summary>What a decision did with the reader's assignment.</summary>
    /// <param name="assignment">The reader's.</param>
    /// <param name="turn">What was decided.</param>
    /// <param name="others">The one that it goes up in, or its parts, as far as the reader may see them.</param>
    /// <param name="body">Who decided.</param>
    /// <param name="link">Where it stands.</param>
    ComposedMail AssignmentDecided(AssignmentLine assignment, AssignmentTurn turn, IReadOnlyList<AssignmentLine> others, Body body, string? link);

    /// <summary>What others have not reported.</summary>
    ComposedMail Missing(ReportingPeriod period, IReadOnlyList<MissingLine> missing, string? link);

    /// <summary>Status reports that a period asks for.</summary>
    ComposedMail Asked(ReportingPeriod period, IReadOnlyList<AssignmentLine> assignments, string? link);

    ComposedMail Reminder(ReportingPeriod period, IReadOnlyList<AssignmentLine> missing, bool isLate, string? link);

    /// <summary>Calls the reader to a meeting.</summary>
    /// <param name="body">Who meets.</param>
    /// <param name="summons">When and where.</param>
    /// <param name="items">The agenda, with the titles that the reader may see.</param>
    /// <param name="gone">Numbers of items that are taken off since the version before.</param>
    /// <param name="link">Where the documents are.</param>
    ComposedMail Summons(Body body, Summons summons, IReadOnlyList<MailedItem> items, IReadOnlyList<int> gone, string? link);

    /// <summary>One step that came. <c>settings</c> is where its reader chooses how often mail comes.</summary>
    ComposedMail Came(StepLine step, string? link, string? settings);

    /// <summary>Minutes that the reader is elected to verify.</summary>
    /// <param name="body">Whose.</param>
    /// <param name="day">Of the meeting.</param>
    /// <param name="last">The last day to verify them.</param>
    /// <param name="link">Where they are read and signed.</param>
    /// <param name="settings">Where its reader chooses how often mail comes.</param>
    ComposedMail MinutesToSign(Body body, DateOnly day, DateOnly last, string? link, string? settings);

    /// <param name="mine">The reader's own.</param>
    /// <param name="others">What is late with those whose manager the reader is.</param>
    /// <param name="today">What was due before is late.</param>
    /// <param name="soon">The last day that is soon.</param>
    /// <param name="link">Where all of it stands.</param>
    /// <param name="settings">Where its reader chooses how often it comes.</param>
    ComposedMail Digest(IReadOnlyList<StepLine> mine, IReadOnlyList<StepLine> others, DateOnly today, DateOnly soon, string? link, string? settings);
}
