using Arende.Application.Journal;
using Arende.Domain;
using Arende.Domain.People;
using Arende.Web.Features.Unsent;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Arende.Web.Features.Shared;

/// <summary>
/// Every page that needs somebody signed in. A page says in <see cref="Load"/> what it shows; its handlers call a use case
/// and redirect. What a use case refuses is put into words by <see cref="BrokenRuleFilter"/>, on the same page, with what
/// was typed.
/// </summary>
public abstract class ArendePage : PageModel
{
    protected Viewer Viewer => HttpContext.RequestServices.GetRequiredService<CurrentViewer>().Viewer;

    /// <summary>The key of the form that was sent; a use case that is given it does what it asks for once.</summary>
    protected FormKey FormKey => SentKey.Of(HttpContext);

    /// <summary>True when somebody else was first with what was just tried: the page says so, and what was typed stays.</summary>
    public bool LostRace { get; private set; }

    /// <summary>Reads what the page shows, from bound properties. Called for GET, and again when a step was refused.</summary>
    /// <returns>False when there is nothing that this viewer may see: missing and forbidden are the same page, 404.</returns>
    protected abstract Task<bool> Load(CancellationToken ct);

    /// <summary>The page, or 404: what a GET handler returns.</summary>
    protected async Task<IActionResult> Show(CancellationToken ct) => await Load(ct) ? Page() : NotFound();

    /// <summary>The form field at which a rule's words are shown; at the top of the form unless the page says otherwise.</summary>
    protected virtual string FieldOf(Rule rule) => "";

    /// <summary>The same, for a page that shows what is about one clause where that clause stands.</summary>
    protected virtual string FieldOf(BrokenRuleException broken) => FieldOf(broken.Rule);

    internal async Task<IActionResult> Refuse(BrokenRuleException broken, CancellationToken ct)
    {
        ModelState.AddModelError(FieldOf(broken), Texts.T.Rules.Of(broken));
        return await ShowRefusedForm(StatusCodes.Status422UnprocessableEntity, ct);
    }

    internal Task<IActionResult> RefuseUnreadable(CancellationToken ct) => ShowRefusedForm(StatusCodes.Status422UnprocessableEntity, ct);

    /// <summary>The form with what was typed, and nothing done: it came after its session had ended.</summary>
    internal Task<IActionResult> ShowAgain(int status, CancellationToken ct) => ShowRefusedForm(status, ct);

    internal Task<IActionResult> TellLostRace(CancellationToken ct)
    {
        LostRace = true;
        // It may be oneself who was first, by an answer that was lost on its way: what is sent now is another form.
        SentKey.Leave(HttpContext);
        ModelState.AddModelError("", Texts.T.Errors.Conflict);
        return ShowRefusedForm(StatusCodes.Status409Conflict, ct);
    }

    /// <summary>The form with what was typed, and another key: sent again it is another form.</summary>
    internal Task<IActionResult> TellKeyIsTaken(CancellationToken ct)
    {
        SentKey.Leave(HttpContext);
        ModelState.AddModelError("", Texts.T.Errors.FormIsSent);
        return ShowRefusedForm(StatusCodes.Status409Conflict, ct);
    }

    private async Task<IActionResult> ShowRefusedForm(int status, CancellationToken ct)
    {
        if (!await Load(ct)) return NotFound();
        Response.StatusCode = status;
        return Page();
    }
}
