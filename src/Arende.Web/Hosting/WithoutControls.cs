using Arende.Domain;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Binders;

namespace Arende.Web.Hosting;

/// <summary>
/// Takes the control characters and the signs that turn a text's direction out of what is typed, searched for or pasted, all but line breaks and tabs: no person types
/// one, no page, mail or document shows one, and PostgreSQL stores no NUL in a text, so that the whole step would fail.
/// </summary>
public sealed class WithoutControls : IModelBinderProvider
{
    public IModelBinder? GetBinder(ModelBinderProviderContext context) =>
        context.Metadata.ModelType == typeof(string) && context.BindingInfo.BindingSource is not { IsFromRequest: false }
            ? new Binder(new SimpleTypeModelBinder(typeof(string), context.Services.GetRequiredService<ILoggerFactory>()))
            : null;

    private static bool IsUnwanted(char letter) => OneLine.IsUnseen(letter) && letter is not ('\n' or '\r' or '\t');

    private sealed class Binder(SimpleTypeModelBinder inner) : IModelBinder
    {
        public async Task BindModelAsync(ModelBindingContext bindingContext)
        {
            await inner.BindModelAsync(bindingContext);
            if (bindingContext.Result is not { IsModelSet: true, Model: string text } || !text.Any(IsUnwanted)) return;
            text = string.Concat(text.Where(letter => !IsUnwanted(letter)));
            bindingContext.ModelState.SetModelValue(bindingContext.ModelName, text, text);
            bindingContext.Result = ModelBindingResult.Success(text);
        }
    }
}
