using Arende.Application.Access;
using Arende.Application.Members;
using Arende.Application.Storage;
using Arende.Domain;
using Arende.Domain.Bodies;
using Arende.Domain.Members;
using Arende.Texts;
using Arende.Web.Accounts;
using Arende.Web.Features.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Arende.Web.Features.Members;

/// <summary>A member is changed or ended, or taken away if entered by mistake.</summary>
[Needs(Right.KeepMembers)]
public sealed class ChangeModel(ChangeMember change, RemoveMember remove, ArendeDb db) : ArendePage
{
    [BindProperty(SupportsGet = true)]
    public string Code { get; set; } = "";

    [BindProperty(SupportsGet = true)]
    public MemberId Id { get; set; }

    [BindProperty]
    public MemberForm Member { get; set; } = new();

    /// <summary>The member's version when the form was shown.</summary>
    [BindProperty]
    public long Seen { get; set; }

    public Body Body { get; private set; } = null!;

    /// <summary>As they stand.</summary>
    public Member Was { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!await Load(ct)) return NotFound();
        Member = MemberForm.Of(Was.Facts);
        await Member.Load(db, Was.PersonId, ct);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var facts = Member.Facts();
        await change.Run(Viewer, Id, facts, Seen, ct);
        return ToList(T.Members.Changed(OneLine.Of(facts.Name)));
    }

    public async Task<IActionResult> OnPostRemoveAsync(CancellationToken ct)
    {
        var name = await db.Members.Where(m => m.Id == Id).Select(m => m.Name).SingleOrDefaultAsync(ct);
        await remove.Run(Viewer, Id, ct);
        return ToList(T.Members.Removed(name ?? ""));
    }

    protected override async Task<bool> Load(CancellationToken ct)
    {
        if (await db.Members.AsNoTracking().SingleOrDefaultAsync(m => m.Id == Id, ct) is not { } member || db.Bodies[member.BodyId] is not { } body || body.Code != Code) return false;
        (Was, Body) = (member, body);
        if (HttpContext.Request.Query["handler"] == "Remove") Member = MemberForm.Of(member.Facts);
        await Member.Load(db, member.PersonId, ct);
        return true;
    }

    protected override string FieldOf(Rule rule) => MemberForm.FieldOf(nameof(Member), rule);

    private RedirectToPageResult ToList(Text done)
    {
        TempData["Done"] = done.ToString();
        return RedirectToPage("/Members/Body", new { Code });
    }
}
