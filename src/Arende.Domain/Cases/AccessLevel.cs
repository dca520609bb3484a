namespace Arende.Domain.Cases;

/// <summary>Who may see a case, from the widest to the narrowest.</summary>
public enum AccessLevel
{
    /// <summary>Everyone who works in the municipality; elected members once it is on its way to a meeting.</summary>
    Open,
    /// <summary>The unit, and those who handle every case (registrar, clerk, directors, controller).</summary>
    Unit,
    /// <summary>Marked secret (OSL 5:5): the case officer, the unit's manager, and those whose step every case passes (directors, registrar, clerk).</summary>
    Secret,
}
