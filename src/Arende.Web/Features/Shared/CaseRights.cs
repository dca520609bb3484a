using Arende.Domain.People;

namespace Arende.Web.Features.Shared;

/// <summary>Whether a viewer's roles read cases at all: an empty list means something else to those whose don't.</summary>
public static class CaseRights
{
    public static bool ReadsCases(this Viewer viewer) => viewer.Roles.Any(role => role != Role.Administrator);
}
