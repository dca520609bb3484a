using System.Globalization;
using Arende.Application;
using Arende.Application.Access;
using Arende.Application.Audit;
using Arende.Application.Cases;
using Arende.Application.Storage;
using Arende.Application.Workflows;
using Arende.Domain.Calendar;
using Arende.Domain.Cases;
using Arende.Texts;
using Arende.Web.Accounts;
using Arende.Web.Features.Shared;
using Arende.Web.Hosting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;

namespace Arende.Web.Features.Cases;

/// <summary>Motions and medborgarförslag that aren't answered (KL 5:35), as the council is told of them: on a page, and as a file.</summary>
[MakesFiles]
public sealed class UnansweredModel(ArendeDb db, DefinitionCatalogue definitions, BeginCouncilReport begin, IOptions<ArendeOptions> options, TimeProvider clock) : ArendePage, IListsSecrets
{
    /// <summary>Told once, on the draft's page.</summary>
    [TempData]
    public string? Done { get; set; }

    public bool MayReport => Viewer.May(Right.StartCase);

    public IReadOnlyList<UnansweredProposal> All { get; private set; } = [];
    public ILookup<CaseId, OpenStep> Steps { get; private set; } = Array.Empty<OpenStep>().ToLookup(_ => default(CaseId));
    public SecretsListed Listed => SecretsListed.OfCases(All.Where(one => one.Access == AccessLevel.Secret).Select(one => one.Number));
    public DateOnly Today => StockholmTime.Today(clock);

    public string Number(UnansweredProposal one) => one.Number.ToString(options.Value.CaseNumberFormat);

    /// <summary>What its type is called.</summary>
    public Text Kind(UnansweredProposal one) => new(definitions.LatestPath(one.Type).Name.Sv, definitions.LatestPath(one.Type).Name.En);

    /// <summary>What it waits for.</summary>
    public string Waits(UnansweredProposal one) => string.Join(", ", Steps[one.Id].Select(step => step.Title.ToString()).Distinct());

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => Show(ct);

    /// <summary>Begins the report to the council, or leads to the one that there is.</summary>
    public async Task<IActionResult> OnPostReportAsync(CancellationToken ct)
    {
        var (id, wasThere) = await begin.Run(Viewer, CouncilList.Unanswered, Today.Year, ct, FormKey);
        Done = (wasThere ? T.Unanswered.ReportWasThere : T.Unanswered.ReportBegun).ToString();
        return Redirect($"/cases/{id}");
    }

    public async Task<IActionResult> OnGetExportAsync(string? format, CancellationToken ct)
    {
        await Load(ct);
        return await RowFiles.Send(Response, format, T.Unanswered.FileName, T.Unanswered.Title, async file =>
        {
            await file.Write([.. T.Unanswered.Columns.Select(column => column.ToString())], ct);
            foreach (var one in All) await file.Write([Number(one), one.Title, Kind(one), Iso(one.RegisteredOn), Iso(one.AnswerBy), Waits(one), one.Officer], ct);
        });
    }

    protected override async Task<bool> Load(CancellationToken ct)
    {
        All = await UnansweredProposal.Read(db, definitions, Viewer, ct);
        Steps = await OpenSteps.Of(db, definitions, [.. All.Select(one => one.Id)], ct);
        return true;
    }

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
