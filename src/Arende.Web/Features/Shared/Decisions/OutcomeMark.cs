using Arende.Domain.Meetings;
using Arende.Web.Features.Shared.Components;

namespace Arende.Web.Features.Shared.Decisions;

/// <summary>The colour and the icon that go with an outcome's word.</summary>
public static class OutcomeMark
{
    public static Tone Tone(Outcome outcome) => outcome switch
    {
        Outcome.Propose or Outcome.Approve => Components.Tone.Success,
        Outcome.ProposeChanged or Outcome.ApproveChanged => Components.Tone.Success,
        Outcome.Forward or Outcome.ReferToCouncil => Components.Tone.Info,
        Outcome.Reject => Components.Tone.Danger,
        Outcome.SendBack or Outcome.Postpone => Components.Tone.Warning,
    };

    public static string Icon(Outcome outcome) => outcome switch
    {
        Outcome.Propose or Outcome.Approve => "check-circle",
        Outcome.ProposeChanged or Outcome.ApproveChanged => "pencil",
        Outcome.Forward or Outcome.ReferToCouncil => "arrow-right",
        Outcome.Reject => "close",
        Outcome.SendBack => "return",
        Outcome.Postpone => "pause",
    };

    /// <summary>Whether the clauses of an item with this outcome were proposed or decided by the body.</summary>
    public static bool ShowsClauses(Outcome outcome) => outcome is not (Outcome.Forward or Outcome.SendBack or Outcome.Postpone);
}
