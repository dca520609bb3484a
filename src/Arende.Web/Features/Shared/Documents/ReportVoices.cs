using Arende.Application.Bodies;
using Arende.Domain.Bodies;
using Arende.Domain.Cases;
using Arende.Texts;

namespace Arende.Web.Features.Shared.Documents;

/// <summary>In whose voices a staff report proposes, outermost first: its own words, or those that are usual.</summary>
public static class ReportVoices
{
    public static IReadOnlyList<string> Of(StaffReport report, BodyCatalogue bodies, BodyId board) => report.Voices.Count > 0
        ? [.. report.Voices.Select(voice => voice.Trim().TrimEnd(':'))]
        : T.Decisions.UsualVoices(bodies, board);
}
