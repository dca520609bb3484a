using Arende.Application.Filters;
using Arende.Application.Storage;
using Arende.Domain;
using Arende.Domain.People;
using Arende.Texts;
using Arende.Web.Features.Shared;
using Microsoft.AspNetCore.Mvc;

namespace Arende.Web.Features.Filters;

/// <summary>One's saved filters of a list: what is shown gets a name, and others are taken away.</summary>
public sealed class IndexModel(ArendeDb db, SaveFilter save, RemoveFilter remove) : ArendePage
{
    [BindProperty(SupportsGet = true, Name = "list")]
    public string? Of { get; set; }

    /// <summary>What the list is asked for, as its address says it.</summary>
    [BindProperty(SupportsGet = true, Name = "of")]
    public string? Query { get; set; }

    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public Guid? Remove { get; set; }

    /// <summary>What was just done, told once.</summary>
    [TempData]
    public string? Done { get; set; }

    public SavedFilters Filters { get; private set; } = null!;

    public string Shown => SavedFilters.AddressOf(Filters.List, Filters.Query);

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => Show(ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (List is not { } list) return NotFound();
        var query = SavedFilters.Known(list, Query);
        await save.Run(Viewer, list, Name, query, ct);
        Done = T.Filters.Done(SavedFilter.NameOf(Name));
        return Redirect(SavedFilters.AddressOf(list, query));
    }

    public async Task<IActionResult> OnPostRemoveAsync(CancellationToken ct)
    {
        if (List is not { } list) return NotFound();
        if (Remove is { } id) await remove.Run(Viewer, id, ct);
        Done = T.Filters.Removed;
        return Redirect(new SavedFilters(list, [], SavedFilters.Known(list, Query)).SaveAddress);
    }

    protected override async Task<bool> Load(CancellationToken ct)
    {
        if (List is not { } list) return false;
        Filters = await SavedFilters.Of(db, Viewer, list, Microsoft.AspNetCore.WebUtilities.QueryHelpers.ParseQuery(Query), ct);
        return true;
    }

    private FilteredList? List => AddressWord.Read<FilteredList>(Of);

    protected override string FieldOf(Rule rule) => rule is Rule.FilterNameIsMissing or Rule.NameIsTooLong or Rule.FiltersAreTooMany ? nameof(Name) : "";
}
