using Arende.Application.Access;
using Arende.Application.Members;
using Arende.Application.Storage;
using Arende.Domain;
using Arende.Domain.Bodies;
using Arende.Domain.Calendar;
using Arende.Domain.Members;
using Arende.Texts;
using Arende.Web.Accounts;
using Arende.Web.Features.Administration;
using Arende.Web.Features.Shared;
using Arende.Web.Features.Shared.Components;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Arende.Web.Features.Members;

/// <summary>A body's members and substitutes, those to come and those who have left too; somebody is added.</summary>
[Needs(Right.KeepMembers)]
public sealed class BodyModel(AddMember add, ArendeDb db, TimeProvider clock) : ArendePage
{
    private IReadOnlyList<Member> all = [];

    [BindProperty(SupportsGet = true)]
    public string Code { get; set; } = "";

    [BindProperty]
    public MemberForm Member { get; set; } = new();

    /// <summary>What was just done, told once.</summary>
    [TempData]
    public string? Done { get; set; }

    public Body Body { get; private set; } = null!;
    public IEnumerable<Member> Now => all.Where(member => !(member.Until < Today));
    public IEnumerable<Member> Former => all.Where(member => member.Until < Today);

    /// <summary>What was changed of them, the newest first.</summary>
    public IReadOnlyList<HistoryLine> History { get; private set; } = [];

    private DateOnly Today => StockholmTime.Today(clock);

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => Show(ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (Find() is not { } body) return NotFound();
        var facts = Member.Facts();
        await add.Run(Viewer, body.Id, facts, ct, FormKey);
        Done = T.Members.Added(OneLine.Of(facts.Name)).ToString();
        return RedirectToPage(new { Code });
    }

    protected override async Task<bool> Load(CancellationToken ct)
    {
        if (Find() is not { } body) return false;
        Body = body;
        all = await BodyMembers.Of(db, body.Id).AsNoTracking().ToListAsync(ct);
        await Member.Load(db, null, ct);
        History = [.. (await AuditList.OfMembers(db, body, ct)).Lines.Select(line => new HistoryLine(line.At, line.Who, line.What, Icon: "people"))];
        return true;
    }

    protected override string FieldOf(Rule rule) => MemberForm.FieldOf(nameof(Member), rule);

    private Body? Find() => db.Bodies.All.FirstOrDefault(body => body.Code == Code);
}
