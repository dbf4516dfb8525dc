"""The pages: the only room that knows Streamlit. No arithmetic and no sentence of its own."""
