using System.Globalization;

namespace Arende.Import.Docx;

/// <summary>The traffic light that a cell's colour is: some tables say how an assignment goes by nothing else.</summary>
static class WordColour
{
    public static string? NameOf(string? fill)
    {
        if (fill is not { Length: 6 } || !int.TryParse(fill, NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var rgb)) return null;
        var (red, green, blue) = (rgb >> 16, (rgb >> 8) & 0xFF, rgb & 0xFF);
        // Pale and grey cells are decoration.
        if (Math.Max(red, Math.Max(green, blue)) - Math.Min(red, Math.Min(green, blue)) < 80) return null;
        if (blue > red && blue > green) return null;
        return green > red * 1.2 ? "Grön" : green > red * 0.6 ? "Gul" : "Röd";
    }
}
