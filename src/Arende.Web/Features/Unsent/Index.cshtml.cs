using Arende.Application.Accounts;
using Arende.Web.Features.Shared;
using Microsoft.AspNetCore.Mvc;

namespace Arende.Web.Features.Unsent;

/// <summary>After signing in: on to the form that waits for this account, or in words why there is none to be seen.</summary>
public sealed class IndexModel(UnsentForms forms) : ArendePage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public bool IsAnothers { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (await forms.Find(Id, Viewer.PersonId, ct) is { } form && Url.IsLocalUrl(form.Address))
            return LocalRedirect(ShownAgain.AddressWith(form.Address, Id));
        await Load(ct);
        Response.StatusCode = IsAnothers ? StatusCodes.Status403Forbidden : StatusCodes.Status404NotFound;
        return Page();
    }

    protected override async Task<bool> Load(CancellationToken ct)
    {
        IsAnothers = await forms.IsAnothers(Id, Viewer.PersonId, ct);
        return true;
    }
}
