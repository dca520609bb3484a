namespace Arende.Import;

/// <summary>What a number counts.</summary>
public enum QuantityKind { Assignments, Initiatives, Goals, Money, Other }

/// <summary>What a sentence says of the things that it counts.</summary>
public enum QuantityRole { Unstated, Total, Done, Transferred, OnPlan, Delayed, Struck, Reached, NotReached }

/// <summary>A figure with its meaning and its place in the sentence.</summary>
sealed record Quantity(Figure Figure, QuantityKind Kind, QuantityRole Role, Sentence Sentence, int Start)
{
    public decimal Value => Figure.Value;
}
