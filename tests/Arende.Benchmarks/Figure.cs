using System.Globalization;

namespace Arende.Benchmarks;

/// <summary>A measured figure and the bound that it must keep, as one line on standard output.</summary>
internal static class Figure
{
    public static void Print(string id, string name, double value, string unit, string must) =>
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"FIGURE {id} {name} {value:0.00} {unit} must={must}"));

    /// <summary>What the figure was made of.</summary>
    public static void Note(string text) => Console.WriteLine($"  {text}");

    public static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        return sorted.Count % 2 == 1 ? sorted[sorted.Count / 2] : (sorted[sorted.Count / 2 - 1] + sorted[sorted.Count / 2]) / 2;
    }
}
