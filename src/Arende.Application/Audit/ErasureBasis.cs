using Arende.Domain;

namespace Arende.Application.Audit;

/// <summary>By what provision or decision something is erased by law. It is shown instead of what stood there.</summary>
internal static class ErasureBasis
{
    /// <exception cref="BrokenRuleException">None is given, or it is too long.</exception>
    public static string Of(string basis)
    {
        var by = OneLine.Of(basis);
        BrokenRuleException.When(by.Length == 0, Rule.ReasonIsMissing);
        TextLimits.Check(by, TextLimits.Reason, Rule.ReasonIsTooLong);
        return by;
    }
}
