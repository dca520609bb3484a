using Arende.Domain.Assignments;
using Arende.Domain.Distribution;
using Arende.Domain.Meetings;
using Arende.Domain.Reports;
using Microsoft.Extensions.Options;

namespace Arende.Application.Mail;

/// <summary>Where the product is reached from outside (<c>Arende:PublicUrl</c>): a mail's links. Without it a mail has none.</summary>
public sealed class PublicAddress(IOptions<ArendeOptions> options)
{
    /// <summary>The page on which a recipient reads the decision and acknowledges it.</summary>
    public string? Decision(DistributionRowId id) => Page($"/distribution/{id}");

    /// <summary>The page on which somebody without an account acknowledges the decision.</summary>
    public string? Acknowledgement(string token) => Page($"/acknowledge/{token}");

    public bool IsKnown => options.Value.PublicUrl is { Length: > 0 };

    public string? Assignment(AssignmentId id) => Page($"/assignments/{id}");

    public string? Assignments => Page("/assignments");

    public string? WorkItem(Guid id) => Page($"/workitems/{id}");

    /// <summary>Where minutes are read and signed.</summary>
    public string? Signing(MeetingId id) => Page($"/meetings/{id}/minutes/sign");

    public string? MyPage => Page("/");

    public string? Settings => Page("/settings");

    /// <summary>The reports that a period asks of the reader.</summary>
    public string? Reports(ReportingPeriodId id) => Page($"/reports/{id}/mine");

    /// <summary>Where a period's units are, and what they miss.</summary>
    public string? Period(ReportingPeriodId id) => Page($"/reports/{id}");

    /// <summary>The agenda with each item's documents.</summary>
    public string? MeetingPack(MeetingId id) => Page($"/meetings/{id}/pack");

    private string? Page(string path) =>
        options.Value.PublicUrl is { Length: > 0 } root ? root.TrimEnd('/') + path : null;
}
