using Arende.Domain.Cases;
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
        Outcome.Answer or Outcome.File or Outcome.Note or Outcome.Dismiss => Components.Tone.Neutral,
        Outcome.Reject or Outcome.ProposeReject => Components.Tone.Danger,
        Outcome.SendBack or Outcome.Postpone => Components.Tone.Warning,
    };

    public static string Icon(Outcome outcome) => outcome switch
    {
        Outcome.Propose or Outcome.Approve => "check-circle",
        Outcome.ProposeChanged or Outcome.ApproveChanged => "pencil",
        Outcome.Forward or Outcome.ReferToCouncil => "arrow-right",
        Outcome.Reject or Outcome.ProposeReject => "close",
        Outcome.Answer or Outcome.File or Outcome.Note or Outcome.Dismiss => "note",
        Outcome.SendBack => "return",
        Outcome.Postpone => "pause",
    };

    /// <summary>Whether the clauses of an item with this outcome were proposed or decided by the body.</summary>
    public static bool ShowsClauses(Outcome outcome, IReadOnlyList<Clause> clauses) =>
        clauses.Count > 0 && (outcome is not (Outcome.Forward or Outcome.SendBack or Outcome.Postpone) || clauses.Any(clause => clause.Outcome is { } own && own.IsDecision()));
}
