using System.Globalization;
using Arende.Application;
using Arende.Application.Access;
using Arende.Application.Audit;
using Arende.Application.Cases;
using Arende.Application.Storage;
using Arende.Application.Workflows;
using Arende.Domain.Bodies;
using Arende.Domain.Calendar;
using Arende.Domain.Cases;
using Arende.Texts;
using Arende.Web.Accounts;
using Arende.Web.Features.Shared;
using Arende.Web.Hosting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;

namespace Arende.Web.Features.Cases;

/// <summary>Medborgarförslag that a board has decided in a year, as the council is told of them (KL 6:34): on a page, and as a file.</summary>
[MakesFiles]
public sealed class DecidedProposalsModel(ArendeDb db, DefinitionCatalogue definitions, BeginCouncilReport begin, IOptions<ArendeOptions> options, TimeProvider clock) : ArendePage, IListsSecrets
{
    // Before it nothing was registered here, and a year that is typed may be anything.
    private const int FirstYear = 1900;

    [BindProperty(SupportsGet = true)]
    public int? Year { get; set; }

    /// <summary>Told once, on the draft's page.</summary>
    [TempData]
    public string? Done { get; set; }

    public IReadOnlyList<DecidedProposal> All { get; private set; } = [];
    public int ThisYear => StockholmTime.Today(clock).Year;
    public int Shown => Year is { } year && year >= FirstYear && year <= ThisYear ? year : ThisYear;
    public SecretsListed Listed => SecretsListed.OfCases(All.Where(one => one.Access == AccessLevel.Secret).Select(one => one.Number));
    public bool MayReport => Viewer.May(Right.StartCase);

    public string Number(DecidedProposal one) => one.Number.ToString(options.Value.CaseNumberFormat);

    public Body Body(DecidedProposal one) => db.Bodies[one.Board];

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => Show(ct);

    /// <summary>Begins the report to the council, or leads to the one that there is.</summary>
    public async Task<IActionResult> OnPostReportAsync(CancellationToken ct)
    {
        var (id, wasThere) = await begin.Run(Viewer, CouncilList.DecidedByBoard, Shown, ct, FormKey);
        Done = (wasThere ? T.Unanswered.ReportWasThere : T.Unanswered.ReportBegun).ToString();
        return Redirect($"/cases/{id}");
    }

    public async Task<IActionResult> OnGetExportAsync(string? format, CancellationToken ct)
    {
        await Load(ct);
        return await RowFiles.Send(Response, format, T.Unanswered.DecidedFileName, T.Unanswered.DecidedTitle, async file =>
        {
            await file.Write([.. T.Unanswered.DecidedColumns.Select(column => column.ToString())], ct);
            foreach (var one in All) await file.Write([Number(one), one.Title, Iso(one.On), Body(one).Abbreviation, one.Paragraph?.ToString(CultureInfo.InvariantCulture) ?? "", T.Decisions.Of(one.Outcome)], ct);
        });
    }

    protected override async Task<bool> Load(CancellationToken ct)
    {
        All = await DecidedProposal.Read(db, definitions, Viewer, Shown, ct);
        return true;
    }

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
