using Arende.Domain.Cases;
using Arende.Domain.Meetings;

namespace Arende.Web.Features.Meetings;

/// <summary>Where what an item lacks is mended.</summary>
public static class ReadinessLinks
{
    public static string Of(CaseId id, ReadinessCheck check) => check switch
    {
        ReadinessCheck.Negotiation or ReadinessCheck.Signatures => $"/cases/{id}",
        ReadinessCheck.Attachments => $"/cases/{id}/attachments",
        ReadinessCheck.Recipients => $"/cases/{id}/recipients",
        ReadinessCheck.Access => $"/cases/{id}/access",
    };
}
