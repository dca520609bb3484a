using Arende.Application.Bodies;
using Arende.Application.ComposedDocuments;
using Arende.Application.Documents;
using Arende.Domain.Bodies;
using Arende.Domain.Cases;
using Arende.Domain.Documents;
using Arende.Texts;
using Microsoft.Extensions.DependencyInjection;

namespace Arende.Tests.ComposedDocuments;

/// <summary>Documents of made-up cases, by the product's own words.</summary>
static class Documents
{
    public static IDocumentWords Words { get; } = new ServiceCollection().AddArendeTexts().BuildServiceProvider().GetRequiredService<IDocumentWords>();

    const string Municipality = "Strandköpings kommun";
    static readonly DateOnly day = new(2026, 11, 28);

    public static ComposedDocument StaffReport(params Section[] sections) => Words.StaffReport(new StaffReportToCompose(
        Municipality, "KS 2026-12", "Verksamhetsberättelse för kommunstyrelsen",
        Domain.Cases.StaffReport.Empty with
        {
            Office = "Kommunstyrelsekontoret", To = "Kommunstyrelsen",
            Clauses = [new Clause(1, "Verksamhetsberättelsen godkänns.") { Voice = ClauseVoice.ToBoard }, new Clause(2, "Uppdragen i tabell A förs över.") { Voice = ClauseVoice.ToBoard, Reason = "De är inte klara." }],
            Sections = sections,
            Signatories = [new Signatory("Kommundirektör", "Kommunstyrelsekontoret"), new Signatory("Ekonomidirektör", "Ekonomiavdelningen")],
            Attachments = [new Attachment(1, "Tabell över uppdragen")],
            Recipients = [new Recipient(1, "Revisionen", null, null)],
        },
        "Åsa Exempel", UsualBodies.Board.Id, new BodyCatalogue(UsualBodies.All), day));

    /// <summary>With something of everything that a report can have.</summary>
    public static ComposedDocument Everything { get; } = StaffReport(
        new Section(SectionKind.Summary, "Sammanfattning", "Nämnden **godkänner** *berättelsen*, se [riktlinjerna](https://kommun.example/riktlinjer).\n\n- en punkt\n- en till\n  1. inre ett\n  2. inre två"),
        new Section(SectionKind.Analysis, "", "## Bakgrund\n\nText.\n\n#### Ekonomi\n\n| Uppdrag | Belopp (tkr) |\n|---|---|\n| Arkitekturprogram | 60 046 |\n| Förstudie | 1 200 |\n\n> Ett citat.\n\nRad ett  \nrad två"),
        new Section(SectionKind.ConsequencesForChildren, "", "") { IsNotApplicable = true });

    public static ComposedDocument Register(int documents) => Words.RegisterExtract(new RegisterToCompose(
        Municipality, "KS 2026-12", "Begäran om snöröjning", day,
        [.. Enumerable.Range(1, documents).Select(number => new RegisterLine(new CaseNumber("KS", 2026, 12), number, day.AddDays(number - documents), DocumentDirection.Incoming, "Föreningen Snöstjärnan", $"Skrivelse {number}"))],
        line => $"KS 2026-12-{line.Number}", day));
}
