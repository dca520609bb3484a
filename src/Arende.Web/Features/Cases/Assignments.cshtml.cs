using Arende.Texts;
using Arende.Web.Features.Shared;

namespace Arende.Web.Features.Cases;

/// <summary>The case's assignments, a page at a time.</summary>
public sealed class AssignmentsModel(CasePageServices services) : CasePage(services)
{
    public override string Part => "assignments";
    public override Text PartName => T.CasePage.Assignments;
    public Slice<CaseAssignment> Rows { get; private set; } = null!;

    protected override async Task LoadPart(CancellationToken ct) =>
        Rows = await CaseAssignment.Of(Db, Viewer, Id, Head.Assignments, PageNumber, CaseAssignment.PageSize, ct);
}
