using Arende.Texts;
using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;

namespace Arende.Web.Hosting;

/// <summary>What a field says when its value is no date, no number or no choice: in the reader's language, not the framework's.</summary>
internal static class UnreadableValues
{
    public static void PutIntoWords(DefaultModelBindingMessageProvider words)
    {
        words.SetAttemptedValueIsInvalidAccessor((value, _) => T.Errors.Unreadable(value));
        words.SetNonPropertyAttemptedValueIsInvalidAccessor(value => T.Errors.Unreadable(value));
        words.SetUnknownValueIsInvalidAccessor(_ => T.Errors.UnreadableValue);
        words.SetNonPropertyUnknownValueIsInvalidAccessor(() => T.Errors.UnreadableValue);
        words.SetValueIsInvalidAccessor(value => T.Errors.Unreadable(value));
        words.SetValueMustBeANumberAccessor(_ => T.Errors.NoNumber);
        words.SetNonPropertyValueMustBeANumberAccessor(() => T.Errors.NoNumber);
        words.SetValueMustNotBeNullAccessor(_ => T.Errors.EmptyValue);
        words.SetMissingBindRequiredValueAccessor(_ => T.Errors.EmptyValue);
        words.SetMissingKeyOrValueAccessor(() => T.Errors.EmptyValue);
        words.SetMissingRequestBodyRequiredValueAccessor(() => T.Errors.EmptyValue);
    }
}
