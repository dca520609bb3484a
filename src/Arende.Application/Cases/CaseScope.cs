namespace Arende.Application.Cases;

/// <summary>Whose cases are asked for.</summary>
public enum CaseScope { Mine, Unit, All }
