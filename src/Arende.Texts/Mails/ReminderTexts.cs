using System.Globalization;
using Arende.Application.Mail;
using Arende.Domain.Assignments;
using Arende.Domain.Bodies;
using Arende.Domain.Reports;

namespace Arende.Texts.Mails;

/// <summary>What reminders of assignments, and what is told to those above, say; in Swedish as all of <see cref="MailTexts"/>.</summary>
internal static class ReminderTexts
{
    /// <summary>So many lines a list: more are read in the register.</summary>
    private const int Most = 100;

    /// <param name="mine">The reader's own.</param>
    /// <param name="others">What is late with those under the reader.</param>
    /// <param name="today">What was due before is late.</param>
    /// <param name="link">Where it stands.</param>
    public static MailBody Assignments(IReadOnlyList<AssignmentLine> mine, IReadOnlyList<AssignmentLine> others, DateOnly today, string? link)
    {
        var late = mine.Where(a => Urgencies.IsLate(a.DueOn, today)).ToList();
        var ahead = mine.Except(late).ToList();
        var body = new MailBody(Subject(late.Count, ahead.Count, others.Count));
        Section(body, "De här uppdragen har passerat sitt slutdatum utan att vara redovisade som klara:", late, a => $", skulle vara klart {PlainDates.Of(a.Deadline!)}");
        Section(body, "De här uppdragen ska snart vara klara:", ahead, a => $", ska vara klart {PlainDates.Of(a.Deadline!)} ({When(a.DueOn!.Value, today)})");
        if (mine.Count > 0)
            body.Paragraph("Redovisa läget, eller begär ett nytt slutdatum. Ett slutdatum ändras bara genom beslut. Rapporterar du en ny bedömd dag, med ditt skäl, kommer ingen påminnelse förrän den dagen har passerat.");
        Section(body, "De här uppdragen hos andra har passerat sitt slutdatum. Du får veta det som chef för enheten eller som kommundirektör:", others,
            a => $", skulle vara klart {PlainDates.Of(a.Deadline!)}, {(a.Owner is { } owner ? $"hos {owner}" : "utan ägare")}");
        return body.Link("Öppna uppdragen", link).Paragraph(MailTexts.Signature);
    }

    public static MailBody Missing(ReportingPeriod period, IReadOnlyList<MissingLine> missing, string? link)
    {
        var body = new MailBody(string.Create(CultureInfo.InvariantCulture, $"Lägesrapporter som saknas för {period.SwedishName} {period.Year}"))
            .Paragraph($"Lägesrapporterna skulle ha lämnats senast {PlainDates.Weekday(period.DueOn)}. De här saknas hos andra. Du får veta det som chef för enheten eller som kommundirektör:");
        var shown = missing.Take(Most).Select(one => $"{MailTexts.Name(one.Assignment).TrimEnd('.')}, hos {one.Asked}");
        return More(body.List(shown), missing.Count).Link("Öppna perioden", link).Paragraph(MailTexts.Signature);
    }

    /// <param name="assignment">The reader's.</param>
    /// <param name="turn">What was decided.</param>
    /// <param name="others">The one that it goes up in, or its parts, as far as the reader may see them.</param>
    /// <param name="body">Who decided.</param>
    /// <param name="link">Where it stands.</param>
    public static MailBody Decided(AssignmentLine assignment, AssignmentTurn turn, IReadOnlyList<AssignmentLine> others, Body body, string? link) =>
        new MailBody(assignment.Number is { } number ? $"Beslut om uppdrag {number}" : "Beslut om ett uppdrag")
            .Paragraph($"Ett beslut om ett uppdrag som är ditt har förts in. {Did(turn.Kind)}:")
            .List([MailTexts.Name(assignment).TrimEnd('.')])
            .Note(turn.Kind == TurnKind.Moved && assignment.Deadline is { } deadline ? $"Slutdatumet är nu {PlainDates.Of(deadline)}." : null)
            .Note(others.Count == 0 ? null : turn.Kind == TurnKind.Merged ? $"Det fortsätter i {MailTexts.Name(others[0]).TrimEnd('.')}." : $"Det fortsätter i {Format.Sv.List([.. others.Select(other => MailTexts.Name(other).TrimEnd('.'))])}.")
            .Paragraph($"{T.Assignments.ByPoint(T.Assignments.Point(turn.By, body)).Sv}")
            // Of what is secret only that it happened.
            .Note(turn.Text is { } text && assignment.Title is not null ? text : null)
            .Link("Öppna uppdraget", link)
            .Paragraph(MailTexts.Signature);

    private static string Subject(int late, int ahead, int others) => (late, ahead, others) switch
    {
        (1, _, _) => "Ett uppdrag har passerat sitt slutdatum",
        ( > 1, _, _) => $"{late} uppdrag har passerat sina slutdatum",
        (_, 1, _) => "Påminnelse: ett uppdrag ska snart vara klart",
        (_, > 1, _) => $"Påminnelse: {ahead} uppdrag ska snart vara klara",
        (_, _, 1) => "Ett uppdrag hos andra har passerat sitt slutdatum",
        _ => $"{others} uppdrag hos andra har passerat sina slutdatum",
    };

    private static string When(DateOnly due, DateOnly today) => (due.DayNumber - today.DayNumber) switch
    {
        0 => "i dag",
        1 => "i morgon",
        var days => $"om {days} dagar",
    };

    private static string Did(TurnKind kind) => kind switch
    {
        TurnKind.Accounted => "Slutredovisningen är antagen",
        TurnKind.Struck => "Uppdraget är struket",
        TurnKind.Merged => "Uppdraget går upp i ett annat",
        TurnKind.Split => "Uppdraget är delat i flera",
        TurnKind.Reopened => "Uppdraget är kompletterat eller upptaget igen",
        TurnKind.Moved => "Uppdraget har fått en ny tidplan",
    };

    private static void Section(MailBody body, string heading, IReadOnlyList<AssignmentLine> lines, Func<AssignmentLine, string> about)
    {
        if (lines.Count > 0) More(body.Paragraph(heading).List(lines.Take(Most).Select(a => $"{MailTexts.Name(a).TrimEnd('.')}{about(a)}{(a.AwaitsForce ? $" ({MailTexts.NotYet})" : "")}")), lines.Count);
    }

    private static MailBody More(MailBody body, int count) => count > Most ? body.Paragraph($"Och {count - Most} till.") : body;
}
