namespace Arende.Application.Figures;

/// <summary>Why a token names no figure, or one that says nothing here.</summary>
public enum FigureFaultKind { Unknown, YearIsMissing, WordIsUnknown, NoValue, LineIsOfTwoKinds, TooMuch }

/// <param name="Kind">What is wrong.</param>
/// <param name="Word">The name, or the word that isn't understood.</param>
public sealed record FigureFault(FigureFaultKind Kind, string Word)
{
    /// <summary>Of what there is no room for: the first of its places, from 0, that went over.</summary>
    public int Place { get; init; }
}
