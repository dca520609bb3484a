using Arende.Application;
using Arende.Application.Access;
using Arende.Application.Cases;
using Arende.Application.Documents;
using Arende.Application.Search;
using Arende.Application.Storage;
using Arende.Domain;
using Arende.Domain.Calendar;
using Arende.Domain.Cases;
using Arende.Domain.Documents;
using Arende.Texts;
using Arende.Web.Accounts;
using Arende.Web.Features.Shared;
using Arende.Web.Hosting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Arende.Web.Features.Documents;

/// <summary>What came in, before it is known whose case it is: it joins a case by its number, or begins a new one.</summary>
[Needs(Right.RegisterDocument)]
[UnpacksFiles, RequestSizeLimit(Uploads.LargestRequest), RequestFormLimits(MultipartBodyLengthLimit = Uploads.LargestRequest)]
public sealed class RegisterModel(ArendeDb db, CaseTypes types, IOptions<ArendeOptions> options, TimeProvider clock) : ArendePage
{
    [BindProperty]
    public IReadOnlyList<IFormFile>? Files { get; set; }

    [BindProperty]
    public DocumentForm Input { get; set; } = new() { Direction = DocumentDirection.Incoming };

    /// <summary>As somebody wrote it; empty for a new case.</summary>
    [BindProperty]
    public string? CaseNumber { get; set; }

    [BindProperty]
    public string? NewTitle { get; set; }

    [BindProperty]
    public AccessLevel Access { get; set; }

    [BindProperty]
    public string? Type { get; set; }

    public IReadOnlyList<CaseType> Types { get; private set; } = [];

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => Show(ct);

    public async Task<IActionResult> OnPostAsync([FromServices] RegisterDocuments register, [FromServices] StartCaseWithDocuments start, CancellationToken ct)
    {
        if (!await Load(ct)) return NotFound();
        var asked = Input.With(Files);
        CaseId id;
        if (string.IsNullOrWhiteSpace(CaseNumber)) id = await start.Run(Viewer, NewTitle ?? "", Access, Type!, asked, ct, FormKey);
        else await register.Run(Viewer, id = await Find(CaseNumber, ct), asked, ct, FormKey);
        TempData["Done"] = T.CaseDocuments.Done(Files?.Count ?? 0).ToString();
        return Redirect($"/cases/{id}/documents");
    }

    protected override Task<bool> Load(CancellationToken ct)
    {
        Types = types.For(Viewer);
        Type ??= Types.Count > 0 ? Types[0].Code : null;
        if (HttpMethods.IsGet(Request.Method)) Input.Date ??= StockholmTime.Today(clock);
        return Task.FromResult(Types.Count > 0);
    }

    protected override string FieldOf(Rule rule) => rule switch
    {
        Rule.CaseNumberIsUnknown => nameof(CaseNumber),
        Rule.TitleIsMissing => nameof(NewTitle),
        Rule.CaseTypeIsUnknown => nameof(Type),
        _ => DocumentForm.FieldOf(rule) ?? "",
    };

    // A number that names no case of theirs, or several registers' cases, is answered alike.
    private async Task<CaseId> Find(string written, CancellationToken ct)
    {
        if (CaseNumberReader.Read(written, options.Value.CaseNumberFormat) is not { } number) throw new BrokenRuleException(Rule.CaseNumberIsUnknown);
        var found = await VisibleTo.Cases(db, Viewer).Numbered(number).Select(c => c.Id).Take(2).ToListAsync(ct);
        return found is [var only] ? only : throw new BrokenRuleException(Rule.CaseNumberIsUnknown);
    }
}
