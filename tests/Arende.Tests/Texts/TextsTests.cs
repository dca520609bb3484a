using System.Reflection;
using Arende.Texts;
using Xunit;

namespace Arende.Tests.Texts;

public sealed class TextsTests
{
    [Fact]
    public void Every_text_is_written_in_both_languages()
    {
        var texts = typeof(T).GetNestedTypes().SelectMany(noun => noun.GetProperties(BindingFlags.Public | BindingFlags.Static))
            .Where(property => property.PropertyType == typeof(Text))
            .Select(property => ($"{property.DeclaringType!.Name}.{property.Name}", (Text)property.GetValue(null)!)).ToList();

        Assert.NotEmpty(texts);
        Assert.All(texts, text =>
        {
            Assert.False(string.IsNullOrWhiteSpace(text.Item2.Sv), text.Item1);
            Assert.False(string.IsNullOrWhiteSpace(text.Item2.En), text.Item1);
        });
    }
}
