using Arende.Application.Figures;
using Arende.Application.Reconciliation;
using Arende.Domain;
using Arende.Domain.Cases;
using Arende.Domain.Figures;
using Arende.Texts;
using Arende.Web.Features.Shared;
using Microsoft.AspNetCore.Mvc;

namespace Arende.Web.Features.Cases;

/// <summary>The figures of the case's text: what they said and what the register says today, and the numbers that no figure stands behind.</summary>
public sealed class FiguresModel(CasePageServices services, FiguresOfCase figures, NumbersReading reading) : CasePage(services)
{
    /// <summary>What was shown of each figure that is accepted: its token, a line break, its text.</summary>
    [BindProperty]
    public List<string> Shown { get; set; } = [];

    /// <summary>Of a number that is bound: its section, its words and which place.</summary>
    [BindProperty]
    public string? Section { get; set; }

    [BindProperty]
    public string? Phrase { get; set; }

    [BindProperty]
    public int Which { get; set; }

    public override string Part => "figures";
    public override Text PartName => T.Figures.InText;

    public IReadOnlyList<FigureOfCase> Figures { get; private set; } = [];

    /// <summary>Of a draft: the numbers of its text and of the reports that it carries.</summary>
    public IReadOnlyList<NumbersOfText> Texts { get; private set; } = [];

    /// <summary>What doesn't agree in any of them, what holds the case back first.</summary>
    public IReadOnlyList<Discrepancy> Discrepancies => [.. Texts.SelectMany(text => text.Discrepancies).OrderBy(one => one.Severity)];

    public bool IsLive => !IsFrozen && Case.State is CaseState.Draft or CaseState.UnderReview;

    /// <summary>Where a text is changed by whoever may, and read by others.</summary>
    public string AddressOf(MadeDocument? document, string? section = null) => (document, MayWriteText) switch
    {
        ({ Number: var number }, var writes) => $"/cases/{Id}/reports/{number}{(writes ? "/edit#Text" : "")}",
        (null, true) => $"/cases/{Id}/edit#{(section is null ? "clauses" : $"section-{section}")}",
        (null, false) => $"/cases/{Id}/document",
    };

    public bool IsFrozen => Case.Report.Frozen is not null;

    /// <summary>The assignments behind the differences that the viewer may read, by number.</summary>
    public IReadOnlyDictionary<string, (string Title, string Address)> Known { get; private set; } = new Dictionary<string, (string, string)>();

    /// <summary>The rows that the viewer may be told of, and how many others there are.</summary>
    public (IReadOnlyList<string> Named, int Others) Readable(IReadOnlyList<string> rows)
    {
        var named = rows.Where(row => Known.ContainsKey(row) || !CaseFigures.IsAssignment(row)).ToList();
        return (named, rows.Count - named.Count);
    }

    public static string ShownOf(FigureOfCase figure) => $"{figure.Token}\n{figure.Now}";

    public async Task<IActionResult> OnPostAccept([FromServices] AcceptFigures accept, CancellationToken ct)
    {
        await accept.Run(Viewer, Id, [.. Shown.Select(one => one.ReplaceLineEndings("\n").Split('\n', 2)).Where(parts => parts.Length == 2).Select(parts => new SeenFigure(parts[0], parts[1]))], ct);
        return Back(T.Figures.Accepted, "/figures");
    }

    public async Task<IActionResult> OnPostBind([FromServices] BindFigure bind, CancellationToken ct)
    {
        await bind.Run(Viewer, Id, Section ?? "", Phrase ?? "", Which, ct, FormKey);
        return Back(T.Figures.Bound, "/figures#numbers");
    }

    protected override string FieldOf(Rule rule) => "";

    protected override async Task LoadPart(CancellationToken ct)
    {
        Figures = await figures.Of(Case, ct);
        Known = await CaseFigures.Known(Db, Viewer, Figures, ct);
        if (IsLive) Texts = await NumbersOfText.Of(Db, reading, Case, ct);
    }
}
