using Arende.Domain.Assignments;
using Arende.Domain.Distribution;
using Arende.Domain.Meetings;
using Arende.Domain.People;
using Arende.Domain.Reports;

namespace Arende.Domain.Mail;

/// <summary>
/// A mail that waits to be sent or was sent: what it is about and whom it is for. Its words are composed when it is sent, from
/// what its reader may see by then; what was handed over stays here as it was.
/// </summary>
public sealed class OutgoingMail
{
    public MailId Id { get; private init; }

    /// <summary>One mail a key, for instance <c>distribution:{row}:{attempt}</c>. Also its Message-ID's left part.</summary>
    public string Key { get; private init; } = "";
    public MailKind Kind { get; private init; }

    /// <summary>A person's address, a unit's mailbox or somebody outside.</summary>
    public string To { get; private init; } = "";

    /// <summary>Whom it is for; null for a mailbox and for somebody outside.</summary>
    public PersonId? PersonId { get; private init; }
    public DistributionRowId? DistributionRowId { get; private init; }
    public ReportingPeriodId? PeriodId { get; private init; }

    /// <summary>The one assignment that a report is asked on; null for all of the period.</summary>
    public AssignmentId? AssignmentId { get; private init; }

    /// <summary>The step that came.</summary>
    public Guid? WorkItemId { get; private init; }

    /// <summary>The signature that is asked for.</summary>
    public Guid? MinutesSignatureId { get; private init; }

    /// <summary>The pass that told of the assignments.</summary>
    public DateTimeOffset? FlaggedAt { get; private init; }

    /// <summary>The summons that calls the reader.</summary>
    public Guid? SummonsId { get; private init; }

    /// <summary>What was handed over, as it was; null until then.</summary>
    public string? Subject { get; private set; }
    public string? Text { get; private set; }
    public string? Html { get; private set; }

    /// <summary>Of the three: <see cref="ComposedMail.Digest"/>.</summary>
    public string? Digest { get; private set; }

    /// <summary>Files that are handed over with the words; not kept with the mail.</summary>
    public IReadOnlyList<MailAttachment> Attachments { get; private set; } = [];
    public MailState State { get; private set; }
    public DateTimeOffset CreatedAt { get; private init; }
    public DateTimeOffset NextTryAt { get; private set; }
    public int Tries { get; private set; }
    public DateTimeOffset? SentAt { get; private set; }
    public string? Error { get; private set; }

    private OutgoingMail() { }

    private OutgoingMail(MailKind kind, string key, string to, DateTimeOffset at)
    {
        Id = MailId.New();
        Kind = kind;
        Key = key;
        To = to;
        CreatedAt = at;
        NextTryAt = at;
    }

    /// <summary>False when the decision has been sent anew meanwhile, corrected for instance: what becomes of this mail is nothing of the row's.</summary>
    public bool IsLatestOf(DistributionRow row) => Key == KeyOf(row);

    private static string KeyOf(DistributionRow row) => $"distribution:{row.Id}:{row.Attempt}";

    /// <summary>A recipient's copy of a decision, once an attempt.</summary>
    public static OutgoingMail OfDecision(DistributionRow row, DateTimeOffset at) =>
        new(MailKind.Decision, KeyOf(row), row.Address!, at) { DistributionRowId = row.Id };

    /// <summary>All assignments of which one pass reminds somebody.</summary>
    public static OutgoingMail OfAssignments(PersonId person, string email, DateTimeOffset pass) =>
        new(MailKind.AssignmentReminder, $"assignments:{person}:{pass.UtcTicks / TimeSpan.TicksPerMicrosecond}", email, pass) { PersonId = person, FlaggedAt = pass };

    /// <summary>What a decision did with somebody's assignment.</summary>
    /// <param name="person">Its owner or deputy.</param>
    /// <param name="assignment">The assignment.</param>
    /// <param name="decision">Which of its decisions: names it once.</param>
    /// <param name="at">When it was entered.</param>
    public static OutgoingMail OfAssignmentDecided(Person person, AssignmentId assignment, string decision, DateTimeOffset at) =>
        new(MailKind.AssignmentDecided, $"decided:{assignment}:{decision}:{person.Id}", person.Email, at) { PersonId = person.Id, AssignmentId = assignment };

    /// <summary>The status reports that a period asks of somebody, or the one that it asks of them anew.</summary>
    public static OutgoingMail OfReportsAsked(string key, Person person, ReportingPeriodId period, AssignmentId? only, DateTimeOffset at) =>
        new(MailKind.ReportsAsked, key, person.Email, at) { PersonId = person.Id, PeriodId = period, AssignmentId = only };

    public static OutgoingMail OfReportReminder(string key, Person person, ReportingPeriodId period, DateTimeOffset at) =>
        new(MailKind.ReportReminder, key, person.Email, at) { PersonId = person.Id, PeriodId = period };

    /// <summary>What others have not reported, to whoever is above them.</summary>
    public static OutgoingMail OfReportsMissing(string key, Person person, ReportingPeriodId period, DateTimeOffset at) =>
        new(MailKind.ReportsMissing, key, person.Email, at) { PersonId = person.Id, PeriodId = period };

    /// <summary>A step that came to somebody who is to know at once.</summary>
    public static OutgoingMail OfWorkItem(PersonId person, string email, Guid workItem, DateTimeOffset at) =>
        new(MailKind.WorkItemOpened, $"step:{workItem}:{person}", email, at) { PersonId = person, WorkItemId = workItem };

    /// <summary>Minutes that somebody is asked to verify, or is reminded of.</summary>
    /// <param name="signature">Theirs.</param>
    /// <param name="email">Of the account that is bound to the member.</param>
    /// <param name="isReminder">The days are soon over.</param>
    /// <param name="at">When.</param>
    public static OutgoingMail OfMinutesToSign(MinutesSignature signature, string email, bool isReminder, DateTimeOffset at) =>
        new(MailKind.MinutesToSign, $"{(isReminder ? "minutes-due" : "minutes")}:{signature.Id}", email, at) { PersonId = signature.PersonId, MinutesSignatureId = signature.Id };

    /// <summary>All steps that wait for somebody, once a day.</summary>
    public static OutgoingMail OfDigest(PersonId person, string email, DateOnly day, DateTimeOffset at) =>
        new(MailKind.Digest, $"digest:{person}:{day:O}", email, at) { PersonId = person };

    /// <summary>A summons, once a version and person: somebody with two seats is called once.</summary>
    public static OutgoingMail OfSummons(Guid summons, PersonId person, string email, DateTimeOffset at) =>
        new(MailKind.Summons, $"summons:{summons}:{person}", email, at) { PersonId = person, SummonsId = summons };

    /// <summary>These words are about to be handed over, or were.</summary>
    public void Compose(ComposedMail words)
    {
        Subject = words.Subject;
        Text = words.Text;
        Html = words.Html;
        Digest = words.Digest;
        Attachments = words.Attachments;
    }

    public void WasSent(DateTimeOffset at)
    {
        State = MailState.Sent;
        SentAt = at;
        Error = null;
        Tries++;
    }

    /// <summary>The server said no for good (5xx): it is not tried again by itself.</summary>
    public void WasRefused(string error, DateTimeOffset at)
    {
        State = MailState.Refused;
        SentAt = at;
        Error = error;
        Tries++;
    }

    /// <summary>When its turn came there was nothing left to say to this reader: it was reported, changed hands, or is no longer theirs to see.</summary>
    public void WasNotNeeded()
    {
        State = MailState.NotNeeded;
        Error = null;
    }

    /// <summary>Somebody has mended the cause of the refusal: it waits again without words, under the same key and so the same Message-ID.</summary>
    public void TryAgain(DateTimeOffset now)
    {
        if (State != MailState.Refused) return;
        State = MailState.Waiting;
        (Subject, Text, Html, Digest) = (null, null, null, null);
        SentAt = null;
        NextTryAt = now;
    }

    /// <summary>The server was away or busy: tried again after 10 s, 20 s, 40 s … at most an hour.</summary>
    public void TryLater(string error, DateTimeOffset now)
    {
        Error = error;
        Tries++;
        NextTryAt = now + TimeSpan.FromSeconds(Math.Min(3600, 10 * Math.Pow(2, Math.Min(Tries - 1, 9))));
    }
}
