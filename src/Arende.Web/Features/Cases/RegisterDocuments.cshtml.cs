using Arende.Application.Access;
using Arende.Application.Documents;
using Arende.Domain;
using Arende.Domain.Documents;
using Arende.Texts;
using Arende.Web.Features.Shared;
using Arende.Web.Hosting;
using Microsoft.AspNetCore.Mvc;

namespace Arende.Web.Features.Cases;

/// <summary>Files that become documents of the case.</summary>
[UnpacksFiles, RequestSizeLimit(Uploads.LargestRequest), RequestFormLimits(MultipartBodyLengthLimit = Uploads.LargestRequest)]
public sealed class RegisterDocumentsModel(CasePageServices services) : CasePage(services)
{
    [BindProperty]
    public IReadOnlyList<IFormFile>? Files { get; set; }

    [BindProperty]
    public DocumentForm Input { get; set; } = new() { Direction = DocumentDirection.Incoming };

    public override string Part => "documents";
    public override Text PartName => T.CaseDocuments.Register;

    public async Task<IActionResult> OnPostAsync([FromServices] RegisterDocuments register, CancellationToken ct)
    {
        await register.Run(Viewer, Id, Input.With(Files), ct, FormKey);
        return Back(T.CaseDocuments.Done(Files?.Count ?? 0), "/documents");
    }

    protected override Task LoadPart(CancellationToken ct)
    {
        Viewer.MustHave(Right.RegisterDocument, Whose.Of(Case));
        if (HttpMethods.IsGet(Request.Method)) Input.Date ??= Today;
        return Task.CompletedTask;
    }

    protected override string FieldOf(Rule rule) => DocumentForm.FieldOf(rule) ?? "";
}
