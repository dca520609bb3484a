using Arende.Domain.Cases;
using Arende.Web.Features.Shared.Components;

namespace Arende.Web.Features.Cases;

/// <summary>The colour and the icon of a case's state and access; a word always stands beside. Outcomes, assignments and distribution have marks of their own.</summary>
public static class CaseTones
{
    public static Tone Of(CaseState state) => state switch
    {
        CaseState.Draft => Tone.Neutral,
        CaseState.UnderReview => Tone.Accent,
        CaseState.ForMeeting => Tone.Info,
        CaseState.Decided => Tone.Success,
        CaseState.Closed => Tone.Neutral,
    };

    public static string Icon(CaseState state, bool isWrittenOff) => isWrittenOff ? "strike" : Icon(state);

    public static string Icon(CaseState state) => state switch
    {
        CaseState.Draft => "pencil",
        CaseState.UnderReview => "eye",
        CaseState.ForMeeting => "meeting",
        CaseState.Decided => "check-circle",
        CaseState.Closed => "lock",
    };

    public static string Icon(AccessLevel access) => access switch
    {
        AccessLevel.Open => "unlock",
        AccessLevel.Unit => "people",
        AccessLevel.Secret => "lock",
    };
}
