using Arende.Application.Mail;
using Arende.Domain.Assignments;
using Arende.Domain.Bodies;

namespace Arende.Texts.Mails;

/// <summary>What mails of steps say, in Swedish as all of <see cref="MailTexts"/>.</summary>
internal static class StepTexts
{
    public static MailBody Came(StepLine step, string? link, string? settings) =>
        new MailBody($"{step.Title}: {step.About}")
            .Paragraph(step.For is { } away ? $"Det här väntar på dig som ställföreträdare för {away}:" : "Det här väntar på dig:")
            .List([Sentence(step with { For = null })])
            .Link("Öppna och ta ställning", link)
            .Link("Ändra hur ofta du får mejl", settings)
            .Paragraph(MailTexts.Signature);

    public static MailBody MinutesToSign(Body body, DateOnly day, DateOnly last, string? link, string? settings) =>
        new MailBody($"Protokoll att justera: {body.SwedishInSentence} {Format.Sv.Date(day)}")
            .Paragraph($"Protokollet för {body.SwedishInSentence} {Format.Sv.Date(day)} väntar på att du justerar det, senast {PlainDates.Weekday(last)} (KL 5 kap. 69 §).")
            .Paragraph("Läs det, och skriv under eller säg varför inte.")
            .Link("Läs och justera", link)
            .Link("Ändra hur ofta du får mejl", settings)
            .Paragraph(MailTexts.Signature);

    /// <param name="mine">The reader's own.</param>
    /// <param name="others">What is late with those whose manager the reader is.</param>
    /// <param name="today">What was due before is late.</param>
    /// <param name="soon">The last day that is soon.</param>
    /// <param name="link">Where all of it stands.</param>
    /// <param name="settings">Where its reader chooses how often it comes.</param>
    public static MailBody Digest(IReadOnlyList<StepLine> mine, IReadOnlyList<StepLine> others, DateOnly today, DateOnly soon, string? link, string? settings)
    {
        var body = new MailBody(mine.Count switch
        {
            0 => "Försenat hos dina medarbetare",
            1 => $"En sak att göra: {mine[0].Title}",
            > StepLine.Most => $"Fler än {StepLine.Most} saker att göra",
            _ => $"{mine.Count} saker att göra",
        });
        var shown = mine.Take(StepLine.Most).ToList();
        Section(body, "Försenat:", shown.Where(step => Urgencies.IsLate(step.DueOn, today)));
        Section(body, $"Ska vara gjort senast {PlainDates.Weekday(soon)}:", shown.Where(step => !Urgencies.IsLate(step.DueOn, today) && step.DueOn <= soon));
        Section(body, "Nytt sedan förra mejlet:", shown.Where(step => step.DueOn is null || step.DueOn > soon));
        if (mine.Count > StepLine.Most) body.Paragraph("Det finns mer. Allt som väntar på dig står på Min sida.");
        Section(body, "Försenat hos dina medarbetare:", others.Take(StepLine.Most));
        if (others.Count > StepLine.Most) body.Paragraph("Det finns mer som är försenat hos dina medarbetare.");
        return body.Link("Öppna Min sida", link).Link("Ändra hur ofta du får mejl", settings).Paragraph(MailTexts.Signature);
    }

    private static void Section(MailBody body, string heading, IEnumerable<StepLine> steps)
    {
        var sentences = steps.Select(Sentence).ToList();
        if (sentences.Count > 0) body.Paragraph(heading).List(sentences);
    }

    private static string Sentence(StepLine step)
    {
        var secret = step.IsSecret ? " (sekretess, logga in för att läsa)" : "";
        var due = step.DueOn is { } day ? $", senast {PlainDates.Weekday(day)}" : "";
        var holders = step.Holders.Count > 0 ? $", hos {string.Join(" och ", step.Holders)}" : "";
        var stoodIn = step.For is { } away ? $", som ställföreträdare för {away}" : "";
        return $"{step.Title}: {step.About.TrimEnd('.')}{secret}{due}{holders}{stoodIn}";
    }
}
