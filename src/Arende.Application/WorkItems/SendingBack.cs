namespace Arende.Application.WorkItems;

/// <summary>
/// A reviewer sends a case back (skickar tillbaka) to its officer. Only a body återremitterar; that is an outcome of a meeting.
/// </summary>
public static class SendingBack
{
    /// <summary>The outcome's id, in every definition of cases.</summary>
    public const string Outcome = "return";

    /// <summary>The steps in which the case is read before it goes to a body.</summary>
    public static readonly IReadOnlyList<string> Tasks = ["Review", "SignDirector", "SignFinance", "RegistrarCheck"];
}
