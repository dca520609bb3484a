using Arende.Application.Access;
using Arende.Application.Drafts;
using Arende.Application.Minutes;
using Arende.Domain;
using Arende.Domain.Cases;
using Arende.Texts;
using Arende.Web.Accounts;
using Microsoft.AspNetCore.Mvc;

namespace Arende.Web.Features.Minutes;

/// <summary>Edits what is told in one part of the minutes: the opening, or a §.</summary>
[Needs(Right.RecordOutcome)]
public sealed class EditModel(EditMinutes edit, MinutesPageServices services) : MinutesPage(services)
{
    /// <summary>Whose §; null for the opening.</summary>
    [BindProperty(SupportsGet = true)]
    public CaseId? CaseId { get; set; }

    [BindProperty]
    public string? Text { get; set; }

    /// <summary>What the form was opened with.</summary>
    [BindProperty]
    public string? Seen { get; set; }

    public MinutesSection Section { get; private set; } = null!;
    public string Mark => MeetingMinutes.MarkOf(Section);
    public bool IsFrozen => !MayWrite || (CaseId is { } id && Meeting.HasVerified(Meeting.Item(id)));

    /// <summary>The hand's text and what the meeting makes now, where they differ and the form shows both.</summary>
    public IReadOnlyList<DifferentLine>? Beside => Section.Text.Edited is { IsEdited: true } edited && Section.Text.IsMadeAnew ? LineDifference.Of(edited.Text, Section.Text.Made) : null;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!await Load(ct)) return NotFound();
        Text = Section.Text.Text;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await edit.Run(Viewer, Id, CaseId, Text ?? "", Seen ?? "", ct, FormKey);
        return Told("/Minutes/Show", T.MinutesPage.EditDone);
    }

    public async Task<IActionResult> OnPostBackAsync(CancellationToken ct)
    {
        await edit.Run(Viewer, Id, CaseId, text: null, Seen ?? "", ct, FormKey);
        return Told("/Minutes/Show", T.MinutesPage.EditDone);
    }

    protected override async Task<bool> Load(CancellationToken ct)
    {
        if (!await base.Load(ct) || Minutes.Section(CaseId) is not { } section || (CaseId is { } id && !Readable.Contains(id))) return false;
        Section = section;
        return true;
    }

    protected override string FieldOf(Rule rule) => rule == Rule.TextIsTooLong ? nameof(Text) : "";
}
