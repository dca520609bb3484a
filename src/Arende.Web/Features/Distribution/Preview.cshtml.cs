using System.Text.RegularExpressions;
using Arende.Application.Access;
using Arende.Application.Distribution;
using Arende.Application.Storage;
using Arende.Domain.Meetings;
using Arende.Domain.People;
using Arende.Web.Accounts;
using Arende.Web.Features.Meetings;
using Arende.Web.Features.Shared;
using Microsoft.AspNetCore.Mvc;

namespace Arende.Web.Features.Distribution;

/// <summary>What goes to whom of a meeting's decisions, in the very words.</summary>
[Needs(Right.SendDecisions)]
public sealed partial class PreviewModel(PreviewDecisions preview, ArendeDb db) : ArendePage
{
    [BindProperty(SupportsGet = true)]
    public MeetingId Id { get; set; }

    public MeetingHead Meeting { get; private set; } = null!;
    public IReadOnlyList<PreviewedDecision> Decisions { get; private set; } = [];

    /// <summary>Each has a link of their own in words that are the same.</summary>
    public static string WithoutLinks(string text) => Link().Replace(text, "…");

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => Show(ct);

    protected override async Task<bool> Load(CancellationToken ct)
    {
        if (await Agenda.Head(db, Id, ct) is not { } meeting) return false;
        Meeting = meeting;
        Decisions = await preview.Run(Viewer, Id, ct);
        return true;
    }

    [GeneratedRegex(@"https?://\S+")]
    private static partial Regex Link();
}
