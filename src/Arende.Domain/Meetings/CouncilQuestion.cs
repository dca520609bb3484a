using System.Text.Json.Serialization;

namespace Arende.Domain.Meetings;

/// <summary>Stored by name.</summary>
public enum CouncilQuestionKind
{
    /// <summary>KL 5:59: with a reason, to somebody who answers for what boards do.</summary>
    Interpellation,

    /// <summary>Enkel fråga (KL 5:63): to be told something.</summary>
    Question,
}

/// <summary>What became of a question. Stored by name.</summary>
public enum CouncilQuestionOutcome
{
    /// <summary>It may be put, and is answered.</summary>
    Answered,

    /// <summary>It may be put, and is answered at another meeting.</summary>
    Postponed,

    /// <summary>The council has decided that it may not be put (KL 5:60, 63).</summary>
    MayNotBePut,
}

/// <summary>A question that a member puts in the council: nothing is decided on it but whether it may be put. An item without a case.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="By">Who asks.</param>
/// <param name="To">Who is to answer.</param>
/// <param name="Text">In its own words.</param>
/// <param name="Outcome">Null until the meeting has taken it up.</param>
public sealed record CouncilQuestion(CouncilQuestionKind Kind, string By, string To, string Text, CouncilQuestionOutcome? Outcome = null)
{
    /// <summary>By law: who asked whom what is taken out. No question is put without words.</summary>
    [JsonIgnore]
    public bool IsErased => Text.Length == 0;

    internal CouncilQuestion Erased() => this with { By = "", To = "", Text = "" };
}
