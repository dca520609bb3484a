using Arende.Application.Access;
using Arende.Application.Cases;
using Arende.Domain.Cases;
using Arende.Texts;
using Microsoft.AspNetCore.Mvc;

namespace Arende.Web.Features.Cases;

/// <summary>Who may read the case, changed by its officer or the registrar.</summary>
public sealed class AccessModel(CasePageServices services) : CasePage(services)
{
    public override string Part => "access";
    public override Text PartName => T.Cases.ChangeAccess;

    public async Task<IActionResult> OnPostAsync([FromServices] ChangeAccess changeAccess, AccessLevel access, CancellationToken ct)
    {
        await changeAccess.Run(Viewer, Id, access, ct);
        return Back(T.CasePage.AccessSaved);
    }

    protected override Task LoadPart(CancellationToken ct)
    {
        Viewer.MustHave(Right.MarkAccess, Whose.Of(Case));
        return Task.CompletedTask;
    }
}
