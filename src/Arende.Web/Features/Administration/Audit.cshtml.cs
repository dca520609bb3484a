using Arende.Application;
using Arende.Application.Access;
using Arende.Application.Storage;
using Arende.Domain.Calendar;
using Arende.Domain.People;
using Arende.Texts;
using Arende.Web.Accounts;
using Arende.Web.Features.Shared;
using Arende.Web.Features.Shared.Components;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Arende.Web.Features.Administration;

/// <summary>The access log, filtered by an address that can be shared.</summary>
[Needs(Right.ReadAccessLog)]
public sealed class AuditModel(ArendeDb db, TimeProvider clock, IOptions<ArendeOptions> options) : ArendePage
{
    [BindProperty(SupportsGet = true)]
    public string? Person { get; set; }

    [BindProperty(SupportsGet = true)]
    public DateOnly? From { get; set; }

    [BindProperty(SupportsGet = true)]
    public DateOnly? To { get; set; }

    [BindProperty(SupportsGet = true)]
    public long? Before { get; set; }

    public IReadOnlyList<AuditLine> Lines { get; private set; } = [];
    public IReadOnlyList<Choice> People { get; private set; } = [];
    public string? Next { get; private set; }
    public int Years => options.Value.AccessLogYears;
    public DateOnly Today => StockholmTime.Today(clock);

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => Show(ct);

    protected override async Task<bool> Load(CancellationToken ct)
    {
        PersonId? person = Guid.TryParse(Person, out var id) ? new PersonId(id) : null;
        (Lines, var more) = await AuditList.Read(db, new AuditQuery(person, From, To, Before), ct);
        var people = await db.People.AsNoTracking().OrderBy(p => p.Name).Select(p => new { p.Id, p.Name }).ToListAsync(ct);
        People = [new Choice("", T.Audit.Anyone), .. people.Select(p => new Choice(p.Id.ToString(), p.Name))];
        if (more) Next = QueryString.Create(new Dictionary<string, string?> { ["person"] = Person, ["from"] = $"{From:yyyy-MM-dd}", ["to"] = $"{To:yyyy-MM-dd}", ["before"] = $"{Lines[^1].Id}" }).ToString();
        return true;
    }
}
