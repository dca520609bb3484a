namespace Arende.Domain.Documents;

/// <summary>A secrecy mark. OSL 5:5: it says the provision, the day and the authority that made it. It is a warning; each request is still assessed.</summary>
/// <param name="Provision">As written, for instance "OSL 26:1".</param>
/// <param name="On">The day on which it was made.</param>
/// <param name="Authority">The board whose register it is.</param>
public sealed record DocumentSecrecy(string Provision, DateOnly On, string Authority)
{
    /// <exception cref="BrokenRuleException">It names no provision.</exception>
    public DocumentSecrecy Checked()
    {
        var provision = OneLine.Of(Provision);
        BrokenRuleException.When(provision.Length == 0, Rule.ProvisionIsMissing);
        TextLimits.Check(provision, TextLimits.Name, Rule.ProvisionIsTooLong);
        return this with { Provision = provision };
    }
}
