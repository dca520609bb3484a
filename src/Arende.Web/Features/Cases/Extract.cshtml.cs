using Arende.Application.Access;
using Arende.Application.Documents;
using Arende.Domain.Cases;
using Arende.Texts;

namespace Arende.Web.Features.Cases;

/// <summary>The case's register extract (diarieblad), to be printed for whoever asks: it has nothing of what is secret.</summary>
public sealed class ExtractModel(CasePageServices services) : CasePage(services)
{
    public override string Part => "register";
    public override Text PartName => T.CaseDocuments.Extract;
    public IReadOnlyList<RegisterLine> Lines { get; private set; } = [];
    public bool IsSecretCase => Case.Access == AccessLevel.Secret;

    protected override async Task LoadPart(CancellationToken ct)
    {
        Viewer.MustHave(Right.PrintRegister, Whose.Of(Case));
        Lines = await PublicRegister.OfCase(Db, Viewer, Id, ct);
    }
}
