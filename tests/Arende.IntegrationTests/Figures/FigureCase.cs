using Arende.Application.Cases;
using Arende.Application.Figures;
using Arende.Domain.Bodies;
using Arende.Domain.Cases;
using Arende.Domain.Figures;
using Arende.Domain.People;
using Arende.IntegrationTests.Support;
using Microsoft.EntityFrameworkCore;

namespace Arende.IntegrationTests.Figures;

/// <summary>A report on the made-up year 2024, with figures in its text.</summary>
internal sealed class FigureCase(TestApplication app, CaseId id)
{
    private static readonly CancellationToken Ct = CancellationToken.None;

    public CaseId Id => id;

    public static async Task<FigureCase> Begin(TestApplication app, string text)
    {
        var id = await new BoardWalk(app).Import("1. Verksamhetsberättelsen godkänns.", title: "Verksamhetsberättelse 2024");
        var begun = new FigureCase(app, id);
        await begun.Save(text);
        return begun;
    }

    public Task<Case> Read() => app.Read(db => db.Cases.AsNoTracking().Include(c => c.Remarks).SingleAsync(c => c.Id == id, Ct));

    public async Task Save(string text)
    {
        var c = await Read();
        var summary = new Section(SectionKind.Summary, "", text) { Key = SectionKeys.Of(SectionKind.Summary) };
        await app.Do<SaveDraft>(save => save.Run(app.As(Role.CaseOfficer), id, c.Version, c.Title, c.Report with { Sections = [summary] }, Ct));
    }

    /// <summary>The title, a section's heading and a clause.</summary>
    public async Task SaveParts(string title, string heading, string clause)
    {
        var c = await Read();
        var section = new Section(SectionKind.Other, heading, "Text.") { Key = "a" };
        await app.Do<SaveDraft>(save => save.Run(app.As(Role.CaseOfficer), id, c.Version, title, c.Report with { Sections = [section], Clauses = [Clause.Of(1, clause)] }, Ct));
    }

    public async Task<string> Text() => (await Read()).Report.Sections[0].Text;

    /// <summary>The text as its readers see it.</summary>
    public async Task<string> Shown()
    {
        var c = await Read();
        return (await app.Do<LiveFigures, StaffReport>(live => live.InWords(c.Report, c.BoardId, Ct))).Sections[0].Text;
    }

    public async Task<IReadOnlyList<FigureOfCase>> Figures()
    {
        var c = await Read();
        return await app.Do<FiguresOfCase, IReadOnlyList<FigureOfCase>>(figures => figures.Of(c, Ct));
    }

    public async Task<IReadOnlyList<ScannedNumber>> Numbers()
    {
        var c = await Read();
        return await app.Do<ScanFigures, IReadOnlyList<ScannedNumber>>(scan => scan.Of(c.Title, c.Report, UsualBodies.Board, Ct));
    }

    public Task<FigureValue> Value(string figure, int year = 2024) => app.Do<ReadFigures, FigureValue>(read => read.Of(FigureCatalogue.Find(figure)!, UsualBodies.Board, year, Ct));

    public Task Accept(params SeenFigure[] shown) => app.Do<AcceptFigures>(accept => accept.Run(app.As(Role.CaseOfficer), id, shown, Ct));
}
