using Arende.Application.Access;
using Arende.Domain.People;
using Arende.Texts;
using Arende.Web.Accounts;
using Arende.Web.Features.Shared;
using Hangfire;
using Hangfire.Storage;
using Microsoft.AspNetCore.Mvc;

namespace Arende.Web.Features.Administration;

/// <summary>The recurring jobs: when they ran, how it went, when they run next.</summary>
[Needs(Right.MendFaults)]
public sealed class JobsModel(JobStorage storage, IRecurringJobManager jobs) : ArendePage
{
    public IReadOnlyList<RecurringJobDto> Recurring { get; private set; } = [];

    [TempData]
    public string? Told { get; set; }

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => Show(ct);

    public IActionResult OnPost(string id)
    {
        if (List().All(job => job.Id != id)) return NotFound();
        // Each job does nothing that was done already, so it may be run at any time.
        jobs.Trigger(id);
        Told = T.Administration.JobStarted(T.Administration.Job(id));
        return RedirectToPage();
    }

    protected override Task<bool> Load(CancellationToken ct)
    {
        Recurring = List();
        return Task.FromResult(true);
    }

    private List<RecurringJobDto> List()
    {
        using var connection = storage.GetConnection();
        return connection.GetRecurringJobs();
    }
}
