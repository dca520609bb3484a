using Arende.Application.Access;
using Arende.Application.ComposedDocuments;
using Arende.Texts;
using Arende.Web.Features.Shared.Documents;

namespace Arende.Web.Features.Cases;

/// <summary>The case's register extract (diarieblad), to be printed for whoever asks: it has nothing of what is secret.</summary>
public sealed class ExtractModel(CasePageServices services, DocumentFiles files, ComposeDocuments compose) : DocumentPage(services, files)
{
    public override string Part => "register";
    public override Text PartName => T.CaseDocuments.Extract;
    protected override string Address => "register";

    protected override async Task LoadPart(CancellationToken ct)
    {
        Viewer.MustHave(Right.PrintRegister, Whose.Of(Case));
        Composed = (await compose.RegisterExtract(Viewer, Case, ct), null);
    }
}
