using System.Globalization;
using Arende.Application.Distribution;
using Arende.Application.Mail;
using Arende.Domain.Bodies;
using Arende.Domain.Cases;
using Arende.Domain.Distribution;
using Arende.Domain.Meetings;
using Arende.Domain.Notices;
using Arende.Domain.Reports;

namespace Arende.Texts.Mails;

/// <summary>What mails say, in Swedish: the language of the municipality's own letters. The only place with such words.</summary>
internal static class MailTexts
{
    public const string Signature = "Det här mejlet är skickat av kommunens ärendesystem. Det går inte att svara på det.";

    public static MailBody Decision(DecisionToSend decision, string? link) =>
        ToUnit(What(decision, WhyUnit), link);

    internal const string WhyUnit = "Du får det här för att du eller din enhet står bland mottagarna (\"Beslut skickas till\").";

    internal const string WhyOutside = "Du får det här för att du står bland mottagarna (\"Beslut skickas till\").";

    internal static MailBody ToUnit(MailBody said, string? link) => said.Link("Läs beslutet och kvittera", link).Paragraph(Signature);

    /// <summary>To somebody without an account: what the link opens acknowledges and shows nothing more.</summary>
    public static MailBody DecisionToOutside(DecisionToSend decision, string? link) =>
        ToOutside(What(decision, WhyOutside), link);

    internal static MailBody ToOutside(MailBody said, string? link) =>
        said.Link("Kvittera att du har fått beslutet", link)
            .Note(link is null ? null : $"Länken är bara din och gäller i {AcknowledgementLink.Days} dagar. Du behöver inte logga in.")
            .Paragraph(Signature);

    private static MailBody What(DecisionToSend decision, string why)
    {
        var (item, body, outcome) = (decision.Item, decision.Body, decision.Item.Outcome!.Value);
        // KL 13:2: what goes to the council is only proposed. An older rejection of all is no proposal.
        var isRejected = outcome == Outcome.Reject;
        var proposed = isRejected ? [] : item.Clauses.Where(clause => !ClauseList.IsDecided(clause, outcome, item.Clauses)).ToList();
        var isProposal = item.Clauses.Count > 0 ? proposed.Count == item.Clauses.Count : outcome == Outcome.ReferToCouncil;
        var mail = new MailBody($"{(isProposal ? $"Förslag till {Council(body).SwedishInSentence}" : "Beslut")} i ärende {decision.Number}: {decision.Title}")
            .Paragraph(why)
            .Paragraph($"Ärende: {decision.Number} {decision.Title}")
            .Paragraph($"{body.SwedishName} {PlainDates.Day(decision.Meeting.Date)}, § {item.Paragraph}");
        if (isRejected)
            mail.Paragraph($"{T.Received.Rejects(body, decision.CaseType, item.Clauses).Sv}.").Note(item.Reason is { } reason ? $"Motivering: {reason}" : null).Note(item.Clauses.Count > 0 ? "Förslaget som avslogs:" : null);
        else if (item.Clauses.Count == 0)
            mail.Paragraph(Voice(body, outcome));
        // Each list under who decides it, and clauses of one outcome together: the council's is never said to be the board's decision.
        foreach (var list in T.Voices.Of(body, outcome, item.Clauses, decision.CaseType))
        {
            if (!isRejected) mail.Paragraph($"{string.Join(": ", list.Voices.Select(voice => voice.Sv))}:");
            mail.Numbered(list.Clauses.Select(clause => (clause.Number, clause.Text)));
            foreach (var clause in list.Clauses.Where(clause => clause.Reason is not null)) mail.Note($"Motivering till punkt {clause.Number}: {clause.Reason}");
        }
        if (!isRejected && item.Reason is { } common) mail.Note($"Motivering: {common}");
        if (item.Clauses.SelectMany(clause => clause.Declined ?? []).Distinct().Count() is > 0 and var declined)
            mail.Note(declined == 1 ? "Ett av de föreslagna slutdatumen godkändes inte, och det gamla gäller." : $"{declined} av de föreslagna slutdatumen godkändes inte, och de gamla gäller.");
        foreach (var table in decision.Tables) mail.Table(table);
        if (AppealKinds.Usual(outcome, item.Clauses) == AppealKind.LegalReview) mail.Paragraph($"{T.NoticeBoard.HowToAppeal.Sv}: {T.NoticeBoard.ByMembers.Sv}");
        return mail.Note(isProposal ? $"Inget är avgjort än: {Council(body).SwedishInSentence} har sista ordet."
            : proposed.Count > 0 ? $"Det som {body.SwedishInSentence} föreslår är inte avgjort än: {Council(body).SwedishInSentence} har sista ordet." : null);
    }

    /// <summary>A secret case: that a decision awaits, and nothing of what it says.</summary>
    public static MailBody SecretDecision(string number, string? link) =>
        new MailBody($"Beslut i ärende {number}")
            .Paragraph($"Det finns ett beslut till din enhet i ärende {number}. Innehållet är sekretessmarkerat och skickas inte med mejl. Enhetens chef loggar in för att läsa och kvittera det.")
            .Link("Öppna beslutet", link)
            .Paragraph(Signature);

    public static MailBody Asked(ReportingPeriod period, IReadOnlyList<AssignmentLine> assignments, string? link) =>
        new MailBody($"Lämna lägesrapport för {period.SwedishName} {Year(period)}")
            .Paragraph($"Rapportperioden {period.SwedishName} {Year(period)} har öppnat. Lämna lägesrapport senast {PlainDates.Weekday(period.DueOn)} för:")
            .List(assignments.Select(Title))
            .Link("Lämna lägesrapport", link)
            .Paragraph(Signature);

    public static MailBody Reminder(ReportingPeriod period, IReadOnlyList<AssignmentLine> missing, bool isLate, string? link) =>
        new MailBody($"Påminnelse: lägesrapport för {period.SwedishName} {Year(period)}")
            .Paragraph(isLate
                ? $"Lägesrapporten skulle ha lämnats senast {PlainDates.Weekday(period.DueOn)}. Det saknas rapport för:"
                : $"Lägesrapporten ska lämnas senast {PlainDates.Weekday(period.DueOn)}. Det saknas rapport för:")
            .List(missing.Select(Title))
            .Link("Lämna lägesrapport", link)
            .Paragraph(Signature);

    internal const string NotYet = "beslutet har inte fått laga kraft, KL 13 kap. 14 §";

    private static string Title(AssignmentLine a) => a.AwaitsForce ? $"{Name(a).TrimEnd('.')} ({NotYet})" : Name(a);

    internal static string Name(AssignmentLine a) => (a.Number is { } number ? number + " " : "") + (a.Title ?? "Ett uppdrag med sekretess (logga in för att läsa)");

    private static Body Council(Body board) => board.Parent!;

    private static string Voice(Body body, Outcome outcome) => outcome switch
    {
        Outcome.Approve or Outcome.ApproveChanged => $"{body.SwedishName} beslutar:",
        Outcome.Reject => $"{body.SwedishName} avslår förslaget:",
        Outcome.ReferToCouncil => $"{body.SwedishName} föreslår: {Council(body).SwedishName} beslutar:",
        Outcome.Propose or Outcome.ProposeChanged => $"{body.SwedishName} föreslår:",
        Outcome.ProposeReject => $"{body.SwedishName} föreslår avslag:",
        Outcome.Answer => $"{body.SwedishName} anser ärendet besvarat.",
        Outcome.File => $"{body.SwedishName} lägger ärendet till handlingarna.",
        Outcome.Note => $"{body.SwedishName} noterar ärendet.",
        Outcome.Dismiss => $"{body.SwedishName} avskriver ärendet.",
        Outcome.Forward => $"{body.SwedishName} lämnar ärendet vidare utan eget förslag:",
        Outcome.SendBack => $"{body.SwedishName} beslutar att återremittera ärendet:",
        Outcome.Postpone => $"{body.SwedishName} beslutar att bordlägga ärendet:",
    };

    private static string Year(ReportingPeriod period) => period.Year.ToString(CultureInfo.InvariantCulture);
}
